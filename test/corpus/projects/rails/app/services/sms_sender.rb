# frozen_string_literal: true

require 'tencentcloud-sdk-sms'

# 短信发送：模板与签名来自 config/sms.yml
class SmsSender
  include TencentCloud::Common
  include TencentCloud::Sms::V20210111

  class Failed < StandardError; end

  class << self
    def deliver(phones, template, *params)
      new.deliver(phones, template, params)
    end
  end

  def deliver(phones, template, params)
    request = SendSmsRequest.new(
      Array(phones).map { |phone| normalize(phone) },
      config[:app_id],
      config[:templates].fetch(template),
      config[:sign],
      params
    )
    response = client.SendSms(request)
    failed = response.SendStatusSet.reject { |status| status.Code == 'OK' }
    raise Failed, failed.map(&:Message).join(', ') if failed.any?

    response.RequestId
  rescue TencentCloudSDKException => e
    Rails.logger.error("sms #{template}: #{e.message}")
    raise Failed, e.message
  end

  private

  def config
    Rails.configuration.x.sms
  end

  def client
    @client ||= Client.new(Credential.new(config[:secret_id], config[:secret_key]), config[:region])
  end

  def normalize(phone)
    phone.start_with?('+') ? phone : "+86#{phone}"
  end
end
