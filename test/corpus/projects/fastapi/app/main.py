from fastapi import FastAPI

from .routers import account, orders

app = FastAPI()
app.include_router(account.router)
app.include_router(orders.router)
