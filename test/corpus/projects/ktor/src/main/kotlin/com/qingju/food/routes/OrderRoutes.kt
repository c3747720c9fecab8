package com.qingju.food.routes

import com.qingju.food.orders.Order
import com.qingju.food.orders.OrderService
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.post

fun Route.orderRoutes(orders: OrderService) {
    post("/orders/ready") {
        orders.ready(call.receive<Order>())
        call.respond("ok")
    }
    post("/orders/again") {
        orders.readyWithoutNumber(call.receive<Order>())
    }
    post("/orders/refund") {
        val order = call.receive<Order>()
        call.respond(orders.refunded(order, "12.50"))
    }
}
