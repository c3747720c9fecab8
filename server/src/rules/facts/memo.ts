/** Remembers the result of a pure function for an object as long as that lives: several rules ask the same of one call. */
export function perCall<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a function of a call and a catalog. */
export function perCallAndCatalog<K extends object, C extends object, T>(make: (key: K, catalog: C) => T): (key: K, catalog: C) => T {
  const byCatalog = perCall((catalog: C) => perCall((key: K) => make(key, catalog)));
  return (key, catalog) => byCatalog(catalog)(key);
}
