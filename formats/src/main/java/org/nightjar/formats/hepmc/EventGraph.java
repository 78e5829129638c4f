/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.util.Arrays;
import org.nightjar.core.events.Particles;
import org.nightjar.core.units.Constants;
import org.nightjar.formats.internal.Vertices;

/**
 * The vertices of one event and how particles hang on them, turned into mothers and positions: the mother is the first particle
 * that enters the production vertex, none if only the two beams do. A vertex without position is where its first incoming
 * particle was made.
 */
final class EventGraph {
    private int vertices;
    private double[] position = {};
    private boolean[] placed = {};
    private int[] incoming = {};
    private int[] incomingBeams = {};
    private int[] firstIn = {};
    private int[] secondIn = {};
    private int[] production = {};
    private int[] end = {};
    private int[] work = {};
    private final double[] start = new double[4];

    /** Forgets everything. */
    void clear() {
        vertices = 0;
        Arrays.fill(start, 0);
    }

    /** The point for what has no vertex: x, y, z, ct in cm. */
    void start(double x, double y, double z, double ct) {
        start[0] = x;
        start[1] = y;
        start[2] = z;
        start[3] = ct / Constants.C_CM_PER_NS;
    }

    /** Adds a vertex without position. */
    int addVertex() {
        if (vertices == placed.length) {
            int n = 2 * vertices + 64;
            position = Arrays.copyOf(position, 4 * n);
            placed = Arrays.copyOf(placed, n);
            incoming = Arrays.copyOf(incoming, n);
            incomingBeams = Arrays.copyOf(incomingBeams, n);
            firstIn = Arrays.copyOf(firstIn, n);
            secondIn = Arrays.copyOf(secondIn, n);
        }
        placed[vertices] = false;
        return vertices++;
    }

    /** Number of vertices. */
    int vertices() {
        return vertices;
    }

    /** Places a vertex: x, y, z, ct in cm; all zero means unknown. */
    void place(int v, double x, double y, double z, double ct) {
        placed[v] = x != 0 || y != 0 || z != 0 || ct != 0;
        position[4 * v] = x;
        position[4 * v + 1] = y;
        position[4 * v + 2] = z;
        position[4 * v + 3] = ct / Constants.C_CM_PER_NS;
    }

    /** Makes room for a particle of number {@code i} in the event, on no vertex. */
    void addParticle(int i) {
        if (i >= production.length) {
            int n = 2 * i + 64;
            production = Arrays.copyOf(production, n);
            end = Arrays.copyOf(end, n);
            work = Arrays.copyOf(work, n);
        }
        production[i] = -1;
        end[i] = -1;
    }

    /** Particle {@code i} comes out of vertex {@code v}. */
    void out(int i, int v) {
        production[i] = v;
    }

    /** Particle {@code i} goes into vertex {@code v}; false if it already goes into another. */
    boolean in(int i, int v) {
        boolean free = end[i] < 0 || end[i] == v;
        end[i] = v;
        return free;
    }

    /** The vertex into which a particle goes, -1 if none. */
    int end(int i) {
        return end[i];
    }

    /** Fills mothers and vertices of rows [from, to); returns the number of loops of mothers that had to be cut. */
    int finish(Particles p, int from, int to) {
        mothers(p, from, to);
        int loops = Vertices.breakLoops(p, from, to, work);
        int[] order = Vertices.mothersFirst(p, from, to, work);
        for (int k = 0; k < to - from; k++) {
            positions(p, order[k], from);
        }
        return loops;
    }

    /** The number in the event of the other particle that enters the production vertex of particle {@code i}; -1 unless there are two. */
    int secondMother(int i) {
        int v = production[i];
        return v >= 0 && incoming[v] == 2 && incomingBeams[v] < 2 ? secondIn[v] : -1;
    }

    private void mothers(Particles p, int from, int to) {
        Arrays.fill(incoming, 0, vertices, 0);
        Arrays.fill(incomingBeams, 0, vertices, 0);
        for (int i = 0; i < to - from; i++) {
            int v = end[i];
            if (v >= 0) {
                firstIn[v] = incoming[v] == 0 ? from + i : firstIn[v];
                secondIn[v] = incoming[v] == 1 ? i : secondIn[v];
                incoming[v]++;
                incomingBeams[v] += p.status[from + i] == 4 ? 1 : 0;
            }
        }
        for (int i = 0; i < to - from; i++) {
            int v = production[i];
            boolean none = v < 0 || incoming[v] == 0 || incoming[v] > 1 && incomingBeams[v] == incoming[v];
            p.parent[from + i] = none ? -1 : firstIn[v];
        }
    }

    private void positions(Particles p, int row, int from) {
        int v = production[row - from];
        int mother = p.parent[row];
        int e = end[row - from];
        if (p.status[row] == 4) {
            v = e; // a beam stands where it collides
            mother = -1;
        }
        boolean known = v >= 0 && placed[v];
        boolean made = !known && mother >= 0;
        p.vx[row] = known ? position[4 * v] : made ? p.vx[mother] : start[0];
        p.vy[row] = known ? position[4 * v + 1] : made ? p.vy[mother] : start[1];
        p.vz[row] = known ? position[4 * v + 2] : made ? p.vz[mother] : start[2];
        p.vt[row] = known ? position[4 * v + 3] : made ? p.vt[mother] : start[3];
        if (e < 0 || p.status[row] == 4) {
            p.dx[row] = p.dy[row] = p.dz[row] = p.dt[row] = Double.NaN;
            return;
        }
        p.dx[row] = placed[e] ? position[4 * e] : p.vx[row];
        p.dy[row] = placed[e] ? position[4 * e + 1] : p.vy[row];
        p.dz[row] = placed[e] ? position[4 * e + 2] : p.vz[row];
        p.dt[row] = placed[e] ? position[4 * e + 3] : p.vt[row];
    }
}
