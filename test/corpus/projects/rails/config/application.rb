require_relative 'boot'

require 'rails/all'

Bundler.require(*Rails.groups)

module Orchard
  class Application < Rails::Application
    config.load_defaults 7.1
    config.time_zone = 'Beijing'
    config.x.sms = config_for(:sms)
    config.x.support_phone = '+8602088886666'
  end
end
