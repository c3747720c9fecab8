const express = require('express');
const { sendTemplate } = require('../sms');
const { TEMPLATES } = require('../sms/templates');

const router = express.Router();

const newCode = () => String(Math.floor(Math.random() * 900000) + 100000);

router.post('/register/code', async (req, res) => {
  const { phone, country } = req.body;
  const code = newCode();
  if (country === '86') {
    await sendTemplate(TEMPLATES.register.mainland, [`+86${phone}`], [code, '10']);
  } else {
    await sendTemplate(TEMPLATES.register.global, [`+${country}${phone}`], [code, '10']);
  }
  res.sendStatus(204);
});

router.post('/password/code', async (req, res) => {
  const code = newCode();
  await sendTemplate(TEMPLATES.register.mainland, ['+86' + req.body.phone], [code, '10']);
  // await sendTemplate('1', ['110'], []);
  res.sendStatus(204);
});

module.exports = router;
