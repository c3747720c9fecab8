import type { Call } from '../../model/call.js';

/**
 * True when numbers and booleans reach the service as text: clients that sign with HmacSHA1 or HmacSHA256, or use GET, send form fields. Where
 * the client is not known, JSON is the default.
 */
export const sendsText = (call: Call): boolean => call.client.encoding === 'form';
