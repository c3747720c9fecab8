plugins {
    kotlin("jvm") version "2.0.21"
    id("io.ktor.plugin") version "3.0.1"
}

dependencies {
    implementation("io.ktor:ktor-server-netty")
    implementation("com.tencentcloudapi:tencentcloud-sdk-java-sms:3.1.1100")
    implementation("com.aliyun:dysmsapi20170525:3.0.0")
}
