package com.qingju.food.routes

import com.qingju.food.sms.SmsGateway
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import kotlinx.serialization.Serializable
import kotlin.random.Random

@Serializable
data class CodeRequest(val phone: String)

fun Route.accountRoutes(gateway: SmsGateway) {
    route("/account") {
        post("/code") {
            val body = call.receive<CodeRequest>()
            val code = "%06d".format(Random.nextInt(1_000_000))
            call.respond(gateway.sendCode(body.phone, code))
        }
        post("/code/test") {
            call.respond(gateway.sendCode(phone = "1371111222", code = "验证码"))
        }
    }
}
