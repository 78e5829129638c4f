from object_library import all_parameters, Parameter
ZERO = Parameter(name = 'ZERO', nature = 'internal', type = 'real', value = '0.0', texname = '0')
kap = Parameter(name = 'kap', nature = 'external', type = 'real', value = 1e-3, texname = '\\kappa',
                lhablock = 'DARK', lhacode = [ 1 ])
gD = Parameter(name = 'gD', nature = 'external', type = 'real', value = 0.5, texname = 'g_D', lhablock = 'DARK', lhacode = [ 2 ])
aEM1 = Parameter(name = 'aEM1', nature = 'external', type = 'real', value = 137.035999, texname = 'a',
                 lhablock = 'SMINPUTS', lhacode = [ 1 ])
MX = Parameter(name = 'MX', nature = 'external', type = 'real', value = 2., texname = 'M_X', lhablock = 'MASS', lhacode = [ 9900032 ])
Ms = Parameter(name = 'Ms', nature = 'external', type = 'real', value = 5., texname = 'M_s', lhablock = 'MASS', lhacode = [ 9900025 ])
MD = Parameter(name = 'MD', nature = 'external', type = 'real', value = 0.5, texname = 'M_D', lhablock = 'MASS', lhacode = [ 9900052 ])
WX = Parameter(name = 'WX', nature = 'external', type = 'real', value = 0.1, texname = 'W_X', lhablock = 'DECAY', lhacode = [ 9900032 ])
ee = Parameter(name = 'ee', nature = 'internal', type = 'real', value = '2*cmath.sqrt(1/aEM1)*cmath.sqrt(cmath.pi)', texname = 'e')
