Rails.application.configure do
  config.eager_load = true
  config.log_level = :info
end
