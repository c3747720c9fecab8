const { warehouse } = require('../config');
const { notify } = require('../sms/notify');
const templates = require('../sms/templates');

const LOW_STOCK = '20';

const orders = new Map();
const stock = new Map();

async function ship(no, carrier) {
  const order = orders.get(no);
  if (!order) throw new Error(`no order ${no}`);
  order.carrier = carrier;
  order.state = 'shipped';
  const left = stock.get(order.sku) - order.quantity;
  stock.set(order.sku, left);
  if (left < Number(LOW_STOCK)) {
    await notify(warehouse, templates.LOW_STOCK, [order.sku, LOW_STOCK]);
  }
  return order;
}

async function refund(no) {
  const order = orders.get(no);
  if (!order) throw new Error(`no order ${no}`);
  order.state = 'refunded';
  return order;
}

module.exports = { ship, refund };
