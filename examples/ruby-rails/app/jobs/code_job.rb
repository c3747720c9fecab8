require 'digest'
require 'faraday'

# The old verification code, by hand over the legacy API.
class CodeJob < ApplicationJob
  URL = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms'

  def perform(phone, code)
    random = SecureRandom.random_number(1_000_000)
    now = Time.now.to_i
    body = {
      tel: { nationcode: '86', mobile: phone },
      tpl_id: 1_730_601,
      params: [code, 5],
      sign: '【云帆健身】',
      sig: Digest::SHA256.hexdigest("appkey=#{ENV['SMS_APP_KEY']}&random=#{random}&time=#{now}&mobile=#{phone}"),
      time: now,
      extend: '',
      ext: ''
    }
    Faraday.post("#{URL}?sdkappid=1400730066&random=#{random}", body.to_json, 'Content-Type' => 'application/json')
  end
end
