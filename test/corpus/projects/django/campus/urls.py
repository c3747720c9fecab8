from django.urls import path

from notices import views

urlpatterns = [
    path("verify/", views.send_verify_code),
    path("admission/<int:pk>/", views.admit),
    path("fee/<int:pk>/", views.remind_fee),
    path("holiday/", views.holiday),
    path("custom/", views.custom),
]
