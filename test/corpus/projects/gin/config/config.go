// Package config holds what the server is started with.
package config

import (
	"strings"

	"github.com/spf13/viper"
)

type Config struct {
	Server struct {
		Addr string `mapstructure:"addr"`
	} `mapstructure:"server"`
	SMS SMS `mapstructure:"sms"`
}

type SMS struct {
	AppID     string    `mapstructure:"app_id"`
	Sign      string    `mapstructure:"sign"`
	Region    string    `mapstructure:"region"`
	Templates Templates `mapstructure:"templates"`
}

type Templates struct {
	Code  string `mapstructure:"code"`
	Score string `mapstructure:"score"`
}

var C Config

func Load() error {
	viper.SetConfigFile("config/config.yaml")
	viper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
	viper.AutomaticEnv()
	if err := viper.ReadInConfig(); err != nil {
		return err
	}
	return viper.Unmarshal(&C)
}
