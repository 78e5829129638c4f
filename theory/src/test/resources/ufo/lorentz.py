from object_library import all_lorentz, Lorentz
FFV1 = Lorentz(name = 'FFV1', spins = [ 2, 2, 3 ], structure = 'Gamma(3,2,1)')
FFV2 = Lorentz(name = 'FFV2', spins = [ 2, 2, 3 ], structure = 'Gamma(3,2,-1)*ProjM(-1,1)')
FFV3 = Lorentz(name = 'FFV3', spins = [ 2, 2, 3 ], structure = '2*Gamma(3,2,-1)*ProjP(-1,1) + Gamma(3,2,-1)*ProjM(-1,1)')
FFS1 = Lorentz(name = 'FFS1', spins = [ 2, 2, 1 ], structure = 'ProjM(2,1) + ProjP(2,1)')
VVS1 = Lorentz(name = 'VVS1', spins = [ 3, 3, 1 ], structure = 'Metric(1,2)')
VVS2 = Lorentz(name = 'VVS2', spins = [ 3, 3, 1 ],
               structure = '-(Epsilon(1,2,-1,-2)*P(-2,2)*P(-1,1)) + Epsilon(1,2,-1,-2)*P(-2,1)*P(-1,2)')
VVSS1 = Lorentz(name = 'VVSS1', spins = [ 3, 3, 1, 1 ], structure = 'Metric(1,2)')
