import type { Configuration } from './project.js';

/** A project without configuration files. */
export const noConfiguration: Configuration = {
  environment: () => [],
  property: () => [],
  fulfil: async () => false,
  forget: () => false,
};
