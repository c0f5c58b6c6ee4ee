"""Every address of the portal. Who may open which: tests/access_table.py."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from measures.views.home import home

urlpatterns = [
    path("sign-in/", auth.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("sign-out/", auth.LogoutView.as_view(), name="logout"),
    path("password/", auth.PasswordChangeView.as_view(), name="password_change"),
    path("password/done/", auth.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("admin/", admin.site.urls),
    path("", home, name="home"),
    path("agency/<slug:agency>/<int:year>/", include("assessments.urls")),
    path("agency/<slug:agency>/<int:year>/", include("measures.urls")),
    path("agency/<slug:agency>/<int:year>/", include("reports.urls")),
]
