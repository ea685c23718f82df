using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>
/// An immutable list that equals another with equal items in the same order, so that records holding lists compare by
/// content.
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
[JsonConverter(typeof(ValueListConverterFactory))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly Room room;

    internal ValueList(T[] items)
        : this(new Room(items, items.Length), items.Length)
    {
    }

    private ValueList(Room room, int count)
    {
        this.room = room;
        Count = count;
    }

    public int Count { get; }

    private ReadOnlySpan<T> Items => room.Items.AsSpan(0, Count);

    public T this[int index] => Items[index];

    /// <summary>
    /// The list with one more item at its end. To build a list so item by item takes time in proportion to its length:
    /// the newest shares its room with those before it.
    /// </summary>
    public ValueList<T> With(T item)
    {
        if (room.TryAdd(item, Count))
        {
            return new(room, Count + 1);
        }

        var larger = new T[Math.Max(4, 2 * Count)];
        Items.CopyTo(larger);
        larger[Count] = item;
        return new(new Room(larger, Count + 1), Count + 1);
    }

    public bool Equals(ValueList<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => new ArraySegment<T>(room.Items, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Items of several lists that begin alike; beyond the longest of them is room for more.</summary>
    private sealed class Room(T[] items, int used)
    {
        private int used = used;

        public T[] Items => items;

        /// <summary>Adds to the longest list; a second addition at the same place copies the list.</summary>
        public bool TryAdd(T item, int place)
        {
            if (place == items.Length || Interlocked.CompareExchange(ref used, place + 1, place) != place)
            {
                return false;
            }

            items[place] = item;
            return true;
        }
    }
}

/// <summary>Builds a <see cref="ValueList{T}"/> from a collection expression.</summary>
public static class ValueList
{
    public static ValueList<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}

internal sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(Whole(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []));

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);

        // The serializer ignores nullability of items, so a null item is refused here.
        private static T[] Whole(T[] items) =>
            Array.TrueForAll(items, item => item is not null)
                ? items
                : throw new JsonException("A list holds no null.");
    }
}
