// What a person sees in the window: marks, the problems panel, the hover, the light bulb and a fix. Leaves a picture of each.
import path from 'node:path';
import { address, openBrowser, remote, startServer } from '../harness/vscode.mjs';

const PATIENCE = 30_000;

async function openByName(page, name) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
  await page.waitForTimeout(1000);
}

/** Runs the steps in order; the first that fails ends the run, because the later ones build on it. */
export async function runUi({ root, folder, pictures, pass, fail }) {
  const server = await startServer({ settings: { 'workbench.colorTheme': 'Light Modern' } });
  const browser = await openBrowser();
  let step = 'open the window';
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
    const done = (name) => {
      pass(step);
      step = name;
    };
    try {
      const payload = [
        ['openFile', remote(server.port, `${folder}/src/login.js`)],
        ['extensionDevelopmentPath', remote(server.port, root)],
      ];
      await page.goto(address(server.port, { folder, payload }));
      await page.locator('.monaco-editor .view-line').first().waitFor();
      done('marks in the text');

      const marks = page.locator('.squiggly-error, .squiggly-warning');
      await page.locator('.squiggly-error').nth(1).waitFor();
      const before = await marks.count();
      // Let the other extensions of the window start: their arrival closes hovers and menus.
      await page.waitForTimeout(1500);
      await picture('1-marks');
      done('the problems panel');

      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.filter({ hasText: 'sign-brackets' }).first().waitFor();
      await rows.filter({ hasText: 'worker.py' }).first().waitFor();
      await picture('2-problems');
      done('the hover');

      const signLine = page.locator('.view-line', { hasText: 'SignName' }).first();
      const text = await signLine.locator('span > span', { hasText: '腾讯云' }).first().boundingBox();
      const [x, y] = [text.x + text.width / 2, text.y + text.height / 2];
      await page.mouse.move(x, y, { steps: 5 });
      const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'sign-brackets' }).first();
      await hover.waitFor();
      await page.waitForTimeout(400);
      await picture('3-hover');
      // Out of the way of the next pictures.
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await hover.waitFor({ state: 'hidden' });
      done('the light bulb');

      await page.mouse.click(x, y);
      await page.locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget').first().waitFor();
      await picture('4-light-bulb');
      done('the menu of fixes');

      await page.keyboard.press('Control+.');
      const menu = page.locator('.action-widget .monaco-list-row.action');
      await menu.first().waitFor();
      await page.waitForTimeout(300);
      await picture('5-quick-fix');
      done('a fix');

      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: "'腾讯云'" }).first().waitFor();
      await page.waitForFunction((n) => document.querySelectorAll('.squiggly-error, .squiggly-warning').length < n, before);
      await picture('6-fixed');
      done('the status of the language');

      await page.locator('[id="status.languageStatus"], .statusbar-item [class*="codicon-bracket"]').first().hover();
      await page.locator('.monaco-hover:visible', { hasText: 'SMS Lint' }).first().waitFor();
      await page.waitForTimeout(300);
      await picture('7-status');
      done('the colours of placeholders');

      await page.keyboard.press('Escape');
      await openByName(page, 'stock.smstpl');
      const colour = (text) =>
        page
          .locator('.view-line span > span', { hasText: new RegExp(`^${text}$`) })
          .first()
          .evaluate((span) => getComputedStyle(span).color);
      const [plain, right, wrong] = [await colour('商品'), await colour('1'), await colour('｛2｝')];
      if (new Set([plain, right, wrong]).size < 3) throw new Error(`text ${plain}, placeholder ${right}, wrong placeholder ${wrong}`);
      await openByName(page, 'sms-catalog.yaml');
      const line = page.locator('.view-line', { hasText: '您的验证码是' }).first();
      const parts = await line
        .locator('span > span')
        .evaluateAll((spans) => spans.map((span) => [span.textContent, getComputedStyle(span).color]));
      const of = (text) => parts.find(([part]) => part.includes(text))?.[1];
      if (of('您的验证码是') === of('1') || of('1') === undefined) throw new Error(`parts of the line: ${JSON.stringify(parts)}`);
      await picture('8-colours');
      pass(step);
    } catch (error) {
      await picture('failed');
      throw error;
    }
  } catch (error) {
    fail(step, String(error).split('\n').slice(0, 4).join(' | '));
  } finally {
    await browser.close();
    await server.stop();
  }
}
