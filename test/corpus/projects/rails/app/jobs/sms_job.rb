class SmsJob < ApplicationJob
  queue_as :sms

  def perform(phone, template, params = [])
    SmsSender.deliver(phone, template, *params)
  end
end
