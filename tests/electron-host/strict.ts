/** What promises, inspectors and matchers look for on any object: absent here, and no sign of a missing member. */
const probes = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  'constructor',
])

/**
 * Makes a missing member loud. An app that leans on something this host does not have must fail here,
 * not read `undefined` and look safe.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      if (typeof key === 'symbol' || key in object || probes.has(key))
        return Reflect.get(object, key, receiver)
      throw new Error(`electron host: ${name}.${key} is not implemented`)
    },
  })
}

/** The same for a class: its statics and each of its instances, which start as strict ones. */
export function strictClass<C extends new (...args: never[]) => { open: () => void }>(
  name: string,
  plain: C,
): C {
  return new Proxy(strict(name, plain), {
    construct: (target, args, newTarget) => {
      const instance = strict(name, Reflect.construct(target, args, newTarget) as InstanceType<C>)
      instance.open()
      return instance
    },
  })
}
