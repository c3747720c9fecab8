package com.qingju.food.config

import io.ktor.server.config.ApplicationConfig

data class SmsConfig(
    val appId: String,
    val region: String,
    val sign: String,
    val secretId: String,
    val secretKey: String,
    val login: String,
    val ready: String,
    val refund: String,
) {
    companion object {
        fun from(config: ApplicationConfig): SmsConfig {
            val sms = config.config("sms")
            val templates = sms.config("templates")
            return SmsConfig(
                appId = sms.property("appId").getString(),
                region = sms.propertyOrNull("region")?.getString() ?: "ap-guangzhou",
                sign = config.property("sms.sign").getString(),
                secretId = sms.property("secretId").getString(),
                secretKey = sms.property("secretKey").getString(),
                login = templates.property("login").getString(),
                ready = templates.property("ready").getString(),
                refund = templates.property("refund").getString(),
            )
        }
    }
}
