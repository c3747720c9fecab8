var QcloudSms = require('qcloudsms_js');
var config = require('../config.json');

var qcloudsms = QcloudSms(config.appid, process.env.SMS_APP_KEY);

exports.sendOne = function (phone, templateId, params, callback) {
  var sender = qcloudsms.SmsSingleSender();
  sender.sendWithParam(86, phone, templateId, params, config.sign, '', '', function (err, res, data) {
    if (err) return callback(err);
    if (data.result !== 0) return callback(new Error(data.errmsg));
    callback(null, data.sid);
  });
};

exports.sendMany = function (phones, templateId, params, callback) {
  var sender = qcloudsms.SmsMultiSender();
  sender.sendWithParam(86, phones, templateId, params, config.sign, '', '', function (err, res, data) {
    if (err) return callback(err);
    callback(null, data.detail);
  });
};
