class MarketingSms
  def initialize
    @client = TencentClient.build
  end

  # 一次最多 200 个号码
  def call(users, offer:)
    users.each_slice(200) do |batch|
      request = TencentCloud::Sms::V20210111::SendSmsRequest.new
      request.PhoneNumberSet = batch.map { |user| "+86#{user.phone}" }
      request.SmsSdkAppId = Settings.sms.marketing.sdk_app_id
      request.SignName = Settings.sms.marketing.sign
      request.TemplateId = Settings.sms.marketing.template
      request.TemplateParamSet = [offer.title, offer.ends_on.to_s]
      response = @client.SendSms(request)
      log(response)
    end
  end

  private

  def log(response)
    response.SendStatusSet.each { |s| Rails.logger.info("#{s.PhoneNumber} #{s.Code}") }
  end
end
