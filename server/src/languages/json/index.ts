import { table } from '../../base/table.js';
import type { Language } from '../language.js';
import { functions } from '../requests.js';
import { summarize } from './lower.js';
import { spelling } from './spelling.js';

/** Data of tests, descriptions of interfaces, manifests, samples: what looks like a request there is not sent as it stands. */
const NOT_SENT =
  /(?:^|\/)(?:tests?|__tests__|fixtures?|__fixtures__|mocks?|__mocks__|snapshots?|testdata|schemas?|specs?|openapi|swagger|locales?|i18n|node_modules|responses?|docs?)\/|(?:schema|openapi|swagger|example|sample|template|response|expected|skeleton)s?[\w.-]*\.json$|\.tf\.json$|(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|composer|smslint)\.json$/i;

/** Requests in JSON: bodies that `tccli --cli-input-json` or `curl -d @` take, and Postman collections. */
export const language: Language = {
  ids: ['json'],
  extensions: ['.json'],
  grammarOf: () => ({ grammar: null, id: 'json' }),
  // Comments are read, but nothing writes one: most that reads such a file knows none.
  comments: { line: [], block: [] },
  reads: (path) => !NOT_SENT.test(path) || /\.postman_collection\.json$/i.test(path),
  standsAlone: true,
  summarize,
  functions: table(functions),
  methods: table({}),
  sdk: { modules: [], clients: [], requests: [], methods: [], legacy: [] },
  spelling,
  resolveImport: () => [],
};
