var sms = require('./sms');
var config = require('../config.json');

var TEMPLATE_REMINDER = 310871;
var TEMPLATE_CLOSED = 310872;

exports.remind = function (booking, done) {
  sms.sendOne(booking.phone, TEMPLATE_REMINDER, [booking.course, booking.time, booking.room], done);
};

exports.announceClosing = function (day, done) {
  sms.sendMany(config.coaches, TEMPLATE_CLOSED, [day], done);
};
