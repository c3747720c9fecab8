# frozen_string_literal: true

class SmsNotifier
  include TencentCloud::Common
  include TencentCloud::Sms::V20210111

  # Sends a template of config/sms.yml; phones without country code get China's.
  def self.notify(template, phones, *values)
    new.notify(template, phones, values)
  end

  def notify(template, phones, values)
    numbers = phones.map { |phone| phone.start_with?('+') ? phone : "+86#{phone}" }
    request = SendSmsRequest.new(numbers, SMS[:app_id], SMS[:templates][template], SMS[:sign], values)
    statuses = client.SendSms(request).SendStatusSet
    statuses.reject { |status| status.Code == 'Ok' }
  end

  private

  def client
    @client ||= Client.new(Credential.new(SMS[:secret_id], SMS[:secret_key]), 'ap-guangzhou')
  end
end
