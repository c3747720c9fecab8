const express = require('express');
const request = require('supertest');
const { sendTemplate } = require('../src/sms');

jest.mock('../src/sms', () => ({ sendTemplate: jest.fn() }));

test('sends the parcel number after the order', async () => {
  sendTemplate.mockResolvedValue({ SendStatusSet: [{ Code: 'Ok' }] });
  const app = express().use(express.json()).use('/orders', require('../src/routes/orders'));
  await request(app).post('/orders/7/shipped').send({ phone: '13900000000', parcel: 'SF1' });
  expect(sendTemplate).toHaveBeenCalledWith(expect.any(String), ['+8613900000000'], ['7', 'SF1']);
});
