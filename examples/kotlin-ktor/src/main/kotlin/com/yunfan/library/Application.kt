package com.yunfan.library

import com.yunfan.library.sms.RESERVED
import com.yunfan.library.sms.SmsGateway
import io.ktor.server.application.Application
import io.ktor.server.netty.EngineMain
import io.ktor.server.response.respondText
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import java.time.LocalDate

fun main(args: Array<String>) = EngineMain.main(args)

fun Application.module() {
    val sms = SmsGateway(environment.config)
    routing {
        post("/readers/{phone}/code") {
            sms.login(call.parameters["phone"]!!, "%06d".format((0..999_999).random()))
            call.respondText("ok")
        }
        post("/readers/{phone}/due") {
            sms.due(call.parameters["phone"]!!, book = "三体", date = LocalDate.now().plusDays(3).toString())
            call.respondText("ok")
        }
        post("/readers/{phone}/reserved") {
            val sent = sms.send(call.parameters["phone"]!!, RESERVED, "三体")
            call.respondText(if (sent) "ok" else "failed")
        }
    }
}
