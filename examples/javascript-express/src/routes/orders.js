const express = require('express');
const { notify } = require('../sms/notify');
const templates = require('../sms/templates');
const orders = require('../store/orders');

const DELIVERY_DAYS = 3;

const router = express.Router();

router.post('/orders/:no/ship', async (req, res, next) => {
  try {
    const order = await orders.ship(req.params.no, req.body.carrier);
    await notify([`+86${order.phone}`], templates.SHIPPED, [order.no, order.carrier, DELIVERY_DAYS]);
    res.json(order);
  } catch (error) {
    next(error);
  }
});

router.post('/orders/:no/refund', async (req, res, next) => {
  try {
    const order = await orders.refund(req.params.no);
    await notify([`+86${order.phone}`], templates.REFUNDED, [order.no, order.amount.toFixed(2), '10']);
    res.json(order);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
