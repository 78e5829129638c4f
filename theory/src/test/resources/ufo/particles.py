# A tiny model written for these tests: photon, electron, muon, a vector X, a scalar s, dark fermions.
from __future__ import division
from object_library import all_particles, Particle
import parameters as Param

a = Particle(pdg_code = 22, name = 'a', antiname = 'a', spin = 3, color = 1, mass = Param.ZERO, width = Param.ZERO,
             texname = 'a', antitexname = 'a', charge = 0)
e__minus__ = Particle(pdg_code = 11, name = 'e-', antiname = 'e+', spin = 2, color = 1, mass = Param.ZERO,
                      width = Param.ZERO, texname = 'e-', antitexname = 'e+', charge = -1)
e__plus__ = e__minus__.anti()
mu__minus__ = Particle(pdg_code = 13, name = 'mu-', antiname = 'mu+', spin = 2, color = 1, mass = Param.ZERO,
                       width = Param.ZERO, texname = 'mu-', antitexname = 'mu+', charge = -1)
mu__plus__ = mu__minus__.anti()
u = Particle(pdg_code = 2, name = 'u', antiname = 'u~', spin = 2, color = 3, mass = Param.ZERO, width = Param.ZERO,
             texname = 'u', antitexname = 'u~', charge = 2/3)
u__tilde__ = u.anti()
X = Particle(pdg_code = 9900032, name = 'X', antiname = 'X', spin = 3, color = 1, mass = Param.MX, width = Param.WX,
             texname = 'X', antitexname = 'X', charge = 0)
s = Particle(pdg_code = 9900025, name = 's', antiname = 's', spin = 1, color = 1, mass = Param.Ms, width = Param.ZERO,
             texname = 's', antitexname = 's', charge = 0)
D = Particle(pdg_code = 9900052, name = 'D', antiname = 'D~', spin = 2, color = 1, mass = Param.MD, width = Param.ZERO,
             texname = 'D', antitexname = 'D~', charge = 0)
D__tilde__ = D.anti()
