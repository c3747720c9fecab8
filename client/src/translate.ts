import * as vscode from 'vscode';
import type { reasons, texts } from './texts.js';

type AnyText = (typeof texts)[keyof typeof texts] | (typeof reasons)[keyof typeof reasons];

/** A text in the display language of the editor. */
export const translate = (text: AnyText, args: Record<string, string | number> = {}): string => vscode.l10n.t(text.en, args);
