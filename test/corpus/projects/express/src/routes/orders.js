const express = require('express');
const { client } = require('../sms/client');
const { sendTemplate } = require('../sms');
const { TEMPLATES } = require('../sms/templates');
const { sms } = require('../config');

const router = express.Router();

router.post('/:id/shipped', async (req, res) => {
  const { phone, parcel } = req.body;
  await sendTemplate(sms.shipped, [`+86${phone}`], [req.params.id, parcel]);
  res.sendStatus(204);
});

router.post('/:id/arrived', async (req, res) => {
  await sendTemplate(TEMPLATES.arrived, [`+86${req.body.phone}`], [`《${req.body.title}》`]);
  res.sendStatus(204);
});

router.post('/:id/recall', async (req, res) => {
  await sendTemplate(TEMPLATES.recall, [`+86${req.body.phone}`], [req.body.title]);
  res.sendStatus(204);
});

// 店长每天收到一次汇总。
router.post('/digest', async (req, res) => {
  const result = await client.SendSms({
    SmsSdkAppId: '1400662201',
    SignName: '青禾书店',
    TemplateId: '1622003',
    PhoneNumberSet: ['+8613900007701', '+86 139-0000-7702'],
    TemplateParamSet: [12],
  });
  res.json(result);
});

router.post('/:id/notice', async (req, res) => {
  const { template, values, phone } = req.body;
  await sendTemplate(template, [phone], values);
  res.sendStatus(204);
});

module.exports = router;
