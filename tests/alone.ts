// Threads of one process hear of each other's databases by it: a test is to hear of its own alone.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
