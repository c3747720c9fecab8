import type { Mark, RunningFunction } from '../../model/around.js';

/** Annotations of functions that answer requests: Spring, Flask, FastAPI, NestJS, ASP.NET. */
const ANNOTATIONS =
  /(?:^|\.)(?:(?:Request|Get|Post|Put|Patch|Delete)Mapping|route|HttpGet|HttpPost|HttpPut|HttpDelete|Route|api_view|(?:app|router|api|bp|blueprint)\.(?:get|post|put|patch|delete))$|^(?:Get|Post|Put|Patch|Delete|All)$/;
/** Methods that are given a path and a function for it. */
const ROUTES = /(?:^|\.)(?:get|post|put|patch|delete|all|GET|POST|PUT|HandleFunc|MapGet|MapPost)$/;
/** Parameters that only such functions have. */
const TYPES = /^\*?(?:http\.ResponseWriter|http\.Request|gin\.Context|echo\.Context|fiber\.Ctx|context\.Context\.Request)$/;

const isRoute = (m: Mark): boolean => {
  if (m.kind === 'annotation') return ANNOTATIONS.test(m.name);
  const path = m.args[0]?.value;
  return ROUTES.test(m.name) && path?.kind === 'string' && path.value.startsWith('/');
};

/** Whether a function is proven to run once for each request of a web server. */
export const isHandler = (f: RunningFunction): boolean => f.marks.some(isRoute) || f.types.some((t) => TYPES.test(t));
