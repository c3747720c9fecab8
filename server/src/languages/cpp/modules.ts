import { basename, dirname, join } from '../../base/path.js';

/** Folders that build files name as places of headers. */
const PLACES = ['', 'include', 'src', 'inc', 'source', 'lib', 'app'];

/**
 * Candidates for what `#include` names: beside the file that includes it, then below every folder from there upward and below the usual
 * folders of headers in it. Headers of the SDK itself are what the adapter's tables describe.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  const path = module.replaceAll('\\', '/');
  // Headers of the standard library have no extension; names of namespaces neither.
  if (
    !/\.(?:h|hh|hpp|hxx|inl|ipp|tpp|cpp|cc|cxx)$/i.test(path) ||
    path.startsWith('/') ||
    /^(?:tencentcloud|curl|openssl|Qt\w*|boost|nlohmann|rapidjson|json)\//.test(path)
  )
    return [];
  const here = dirname(from);
  const out: string[] = [];
  const add = (folder: string): void => {
    const found = join(folder, path);
    if (found !== undefined && !out.includes(found) && found !== from) out.push(found);
  };
  add(here);
  const name = basename(here);
  for (let folder = here; ; folder = dirname(folder)) {
    for (const place of PLACES) add(place === '' ? folder : folder === '' ? place : `${folder}/${place}`);
    // `include/<project>/x.h` for `src/x.cpp`
    if (name !== '') add(folder === '' ? `include/${name}` : `${folder}/include/${name}`);
    if (folder === '' || out.length > 80) break;
  }
  return out;
}
