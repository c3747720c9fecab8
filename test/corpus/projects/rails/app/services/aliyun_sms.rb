require 'aliyunsdkcore'

class AliyunSms
  def deliver(phone, code)
    client.request(
      action: 'SendSms',
      params: { PhoneNumbers: phone, SignName: '【果园到家】', TemplateCode: 'SMS_1', TemplateParam: { code: code }.to_json },
      opts: { method: 'POST' }
    )
  end

  private

  def client
    @client ||= RPCClient.new(endpoint: 'https://dysmsapi.aliyuncs.com', api_version: '2017-05-25')
  end
end
