declare const bare: unique symbol;

/** A table that is asked for names of the outside. It has no prototype: `constructor` and `toString` are in it only where somebody wrote them. */
export type Table<T> = Readonly<Record<string, T>> & { readonly [bare]: true };

/** Makes a table of the entries of an object. */
export const table = <T>(entries: Readonly<Record<string, T>>): Table<T> => Object.assign(Object.create(null), entries) as Table<T>;
