# 图片未被接受的原因。
problem-picture-unknown = 无论文件名如何，该文件都不是 JPEG、PNG 或 WebP 图片。请另存为其中一种格式，然后重试。
problem-picture-svg = SVG 文件是可能带有程序的图形，不能接受。请导出为 PNG，然后重试。
problem-picture-gif = 不能接受 GIF 文件。请将图片另存为 PNG 或 JPEG，然后重试。
problem-picture-animated = 不能接受动态图片。请将其中一幅画面另存为 PNG 或 JPEG，然后重试。
problem-picture-heif = 不能接受 HEIC 或 HEIF 文件。请在原来的程序或手机上将图片导出为 JPEG，然后重试。
problem-picture-too-large = 图片为 { $width } × { $height } 像素。每边最多 12,000 像素，总计最多 6,000 万像素。请缩小图片，然后重试。
problem-picture-too-deep = 图片为 { $width } × { $height } 像素，色深过高，所需内存过多。请以每种颜色 8 位保存，或缩小图片，然后重试。
problem-picture-damaged = 图片已损坏，无法完整读取。如果是网络连接不稳定所致，请重新发送；否则请重新导出。
upload-not-kept = 文件未能保存：本网站存放文件的地方没有正常响应。该文件没有留下任何内容。请通知网站管理员，稍后重试。
problem-picture-slow = 读取图片用时超过一分钟。请重新导出，必要时缩小，然后重试。
problem-picture-busy = 目前正在读取的图片过多。请等待一分钟，然后重试。
