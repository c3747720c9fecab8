const { randomInt } = require('node:crypto');
const express = require('express');
const { notify } = require('../sms/notify');
const templates = require('../sms/templates');

const router = express.Router();
const codes = new Map();

router.post('/login/code', async (req, res, next) => {
  try {
    const { phone } = req.body;
    const code = String(randomInt(100000, 1000000));
    codes.set(phone, { code, expires: Date.now() + 5 * 60 * 1000 });
    await notify([`+86${phone}`], templates.LOGIN, [code]);
    res.status(204).end();
  } catch (error) {
    next(error);
  }
});

router.post('/login', (req, res) => {
  const { phone, code } = req.body;
  const issued = codes.get(phone);
  if (!issued || issued.code !== code || issued.expires < Date.now()) {
    res.status(401).json({ message: '验证码错误或已过期' });
    return;
  }
  codes.delete(phone);
  res.json({ phone });
});

module.exports = router;
