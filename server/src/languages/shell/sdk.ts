import type { SdkShapes } from '../sdk.js';

/** Scripts have no SDK: they run `tccli` or send requests with programs such as curl, whose command lines the evaluator reads. */
export const sdk: SdkShapes = {
  modules: [],
  clients: [],
  requests: [],
  methods: [],
  legacy: [],
};
