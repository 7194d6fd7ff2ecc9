/** The reactions that Telegram lets bots set, as a browser draws them in colour. */
export const REACTIONS: readonly string[] = (
  '❤️ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊️ 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 ' +
  '👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍️ 🤗 🫡 🎅 🎄 ☃️ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
).split(' ');

/** What people put into words: faces first, then hands and hearts, then things. */
export const FOR_WORDS: readonly string[] = (
  '😀 😁 😂 🤣 😊 🙂 😉 😍 😘 😎 🤔 🤗 😐 😴 😌 😅 😇 🥰 🤩 🥳 😜 😏 🙄 😬 😕 😟 😢 😭 😱 😡 🤯 🥺 🤒 😷 🙈 👍 👎 👌 ✌️ 🤞 🙏 👏 🤝 💪 👋 ' +
  '✍️ 🤷 👀 ❤️ 🧡 💛 💚 💙 💜 🖤 💔 🔥 ✨ ⭐ 🎉 🎁 🎂 🌹 🌈 ☀️ ⚡ ❄️ ☕ 🍕 🍰 🏠 🚗 🚚 ✈️ 📦 🛒 💳 💰 🧾 📷 📎 📱 💻 🔑 🔧 ⏰ 📅 ✅ ❌ ❗ ❓ ➡️ ⬅️ 👇 ☎️'
).split(' ');
