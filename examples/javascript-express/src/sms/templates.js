module.exports = Object.freeze({
  LOGIN: '1480211',
  SHIPPED: '1480212',
  REFUNDED: '1480213',
  LOW_STOCK: '1480214',
});
