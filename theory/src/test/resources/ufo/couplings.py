from object_library import all_couplings, Coupling
GC_1 = Coupling(name = 'GC_1', value = 'ee*complex(0,1)*kap', order = {'QED':1})
GC_2 = Coupling(name = 'GC_2', value = '2*complex(0,1)*gD*MX', order = {'NP':1})
GC_3 = Coupling(name = 'GC_3', value = '(complex(0,1)*gD)/2.', order = {'NP':1})
GC_4 = Coupling(name = 'GC_4', value = '-(complex(0,1)*kap)', order = {'NP':1})
GC_5 = Coupling(name = 'GC_5', value = 'complex(0,1)*kap', order = {'NP':1})
