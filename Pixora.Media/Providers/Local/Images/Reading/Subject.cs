namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What a picture shows within its place.</summary>
internal enum Subject
{
    Person, Group, Couple, Child, Astronaut, Robot, Knight,
    Dog, Cat, Fox, Horse, Bird, Whale, Fish, Dinosaur, Elephant, Deer, Bear, Dragon, Butterfly,
    Rocket, Satellite, Station, Spaceship, Planet, Moon, Earth, Galaxy, Comet, BlackHole, Sun, Stars, Aurora, Rainbow, Lightning,
    Ship, Sailboat, Submarine, Train, Car, Bus, Bicycle, Plane, Balloon, Helicopter,
    Tree, Palm, Flower, Plant, House, Cabin, Castle, Lighthouse, Windmill, Turbine, Bridge, Tower, Temple, Pyramid, Volcano, Waterfall,
    Tent, Campfire, Factory, SolarPanel,
    Book, Cup, Heart, Brain, Computer, Phone, Chart, Camera, Clock, Bulb, Globe, Dna, Microscope, Telescope, Flask, Guitar, Piano, Ball,
    Trophy, Bowl, Bread, Coins, Lantern, Candle, Gift,
}
