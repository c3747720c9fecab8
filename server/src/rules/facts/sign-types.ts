/**
 * SignType and the kinds of proof (DocumentType) that fit it, as AddSmsSign and ModifySmsSign of both versions have them (sms_models.d.ts;
 * documents 382/116397 and announcement 2256 on what is no longer offered).
 */
export const DOCUMENTS: Readonly<Record<number, readonly number[]>> = { 0: [0, 1], 1: [0, 1, 2, 3, 4], 4: [7], 5: [2, 3] };

/** Website, official account, mini program. */
export const CLOSED_TYPES: ReadonlySet<number> = new Set([2, 3, 6]);
/** App: for the mainland no longer. */
export const APP = 1;

/** Screenshots of the filing of a website, of the settings of a mini program and of an official account. */
export const CLOSED_DOCUMENTS: ReadonlySet<number> = new Set([5, 6, 8]);
/** Screenshot of the administration of an app: for the mainland no longer. */
export const APP_DOCUMENT = 4;

export const MAINLAND = 0;
