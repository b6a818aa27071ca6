window.news = []
window.contract.onNews(news => window.news.push(news))
