package com.qingju.food

import com.qingju.food.config.SmsConfig
import com.qingju.food.orders.OrderService
import com.qingju.food.routes.accountRoutes
import com.qingju.food.routes.orderRoutes
import com.qingju.food.sms.SmsGateway
import io.ktor.server.application.Application
import io.ktor.server.netty.EngineMain
import io.ktor.server.routing.routing

fun main(args: Array<String>) = EngineMain.main(args)

fun Application.module() {
    val gateway = SmsGateway(SmsConfig.from(environment.config))
    val orders = OrderService(gateway)
    routing {
        accountRoutes(gateway)
        orderRoutes(orders)
    }
}
