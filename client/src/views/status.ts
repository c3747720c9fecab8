import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol/status.js';
import { LANGUAGE_IDS } from '../languages.js';
import type { Server } from '../server.js';
import { reasons, texts } from '../texts.js';
import { translate } from '../translate.js';

/** Reasons that a status line has room for. */
const REASONS_SHOWN = 3;

/** The language status item: how many calls were found, and how much of them is known. */
export function createStatusView(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'smslint.status',
    LANGUAGE_IDS.map((language) => ({ language })),
  );
  item.name = translate(texts.statusName);
  const update = (): void => {
    const { state, status } = server;
    item.busy = state === 'starting' || (state === 'running' && (status === undefined || status.busy));
    item.severity = state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command =
      state === 'stopped'
        ? { command: 'smslint.showLog', title: translate(texts.showLog) }
        : { command: 'smslint.checkWorkspace', title: translate(texts.checkNow) };
    switch (state) {
      case 'waiting':
        item.text = translate(texts.waiting);
        item.detail = translate(texts.waitingDetail);
        return;
      case 'stopped':
        item.text = translate(texts.stopped);
        item.detail = undefined;
        return;
      case 'starting':
      case 'running':
        item.text = status
          ? translate(texts.calls, { total: status.calls.total, resolved: status.calls.resolved })
          : translate(texts.checking);
        item.detail = status ? detailOf(status) : undefined;
    }
  };
  update();
  return vscode.Disposable.from(item, server.onDidChange(update));
}

function detailOf({ calls, findings }: Status): string {
  const parts = [translate(texts.counts, { error: findings.error, warning: findings.warning })];
  const open = calls.total - calls.resolved;
  if (open > 0) {
    const named = calls.reasons
      .slice(0, REASONS_SHOWN)
      .map(({ reason, fields }) => translate(texts.reason, { name: translate(reasons[reason]), fields }));
    parts.push(translate(texts.partly, { open, reasons: named.join(', ') }));
  }
  return parts.join('; ');
}
