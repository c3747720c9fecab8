from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    tencent_secret_id: str = ""
    tencent_secret_key: str = ""
    sms_app_id: str
    sms_sign: str
    sms_region: str = "ap-nanjing"
    sms_pickup_template: str = "1332009"


@lru_cache
def get_settings() -> Settings:
    return Settings()


settings = Settings()
