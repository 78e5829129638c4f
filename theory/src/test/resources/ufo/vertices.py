from object_library import all_vertices, Vertex
import particles as P
import couplings as C
import lorentz as L
V_1 = Vertex(name = 'V_1', particles = [ P.e__plus__, P.e__minus__, P.X ], color = [ '1' ], lorentz = [ L.FFV1 ],
             couplings = {(0,0):C.GC_1})
V_2 = Vertex(name = 'V_2', particles = [ P.mu__plus__, P.mu__minus__, P.X ], color = [ '1' ], lorentz = [ L.FFV1 ],
             couplings = {(0,0):C.GC_1})
V_3 = Vertex(name = 'V_3', particles = [ P.X, P.X, P.s ], color = [ '1' ], lorentz = [ L.VVS1 ], couplings = {(0,0):C.GC_2})
V_4 = Vertex(name = 'V_4', particles = [ P.D__tilde__, P.D, P.X ], color = [ '1' ], lorentz = [ L.FFV2, L.FFV3 ],
             couplings = {(0,0):C.GC_3, (0,1):C.GC_3})
V_5 = Vertex(name = 'V_5', particles = [ P.mu__plus__, P.mu__minus__, P.s ], color = [ '1' ], lorentz = [ L.FFS1 ],
             couplings = {(0,0):C.GC_4})
V_6 = Vertex(name = 'V_6', particles = [ P.a, P.a, P.s ], color = [ '1' ], lorentz = [ L.VVS2 ], couplings = {(0,0):C.GC_5})
V_7 = Vertex(name = 'V_7', particles = [ P.X, P.X, P.s, P.s ], color = [ '1' ], lorentz = [ L.VVSS1 ], couplings = {(0,0):C.GC_2})
V_8 = Vertex(name = 'V_8', particles = [ P.u__tilde__, P.u, P.X ], color = [ 'Identity(1,2)' ], lorentz = [ L.FFV1 ],
             couplings = {(0,0):C.GC_1})
V_9 = Vertex(name = 'V_9', particles = [ P.e__plus__, P.e__minus__, P.a ], color = [ '1' ], lorentz = [ L.FFV1 ],
             couplings = {(0,0):C.GC_1})
